"""Parts of screens; none of them knows the store or the sitting."""
