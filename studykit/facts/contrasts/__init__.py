"""What differs, from another thing or from what was.

- ``contrast``, with ``_changes``, ``_denials``, ``_parallels`` and ``_relations``
- ``fellows``: two of a kind side by side
- ``kinds``: two kinds of one thing, each told of
- ``circumstances``: one thing in two cases, or at two times
- ``comparison``
- ``moves``: from how much to how much
- ``bounds``: what parts two
- ``headed``: the two of a heading, each told of on its line
- ``side_by_side``: two clauses built alike
"""
