"""Who said what, and when a word was first heard.

- ``quotation``, with ``_calls`` and ``_speaking``
- ``occasion``: on which a term was first heard
"""
