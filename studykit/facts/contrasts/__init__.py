"""What differs, from another thing or from what was.

- ``contrast``, with ``_changes`` and ``_parallels``
- ``comparison``
- ``moves``: from how much to how much
"""
