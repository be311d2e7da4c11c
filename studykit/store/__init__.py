"""What is kept between sittings: ``reviews.db``, in which reviews are the truth and memories a cache of them."""

from studykit.store.database import Store

__all__ = ["Store"]
