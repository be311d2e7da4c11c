"""studykit turns Chinese study documents into recall you can prove."""

__version__ = "0.1.0"
