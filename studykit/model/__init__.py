"""The nouns of studykit: frozen, slotted, without input or output."""
