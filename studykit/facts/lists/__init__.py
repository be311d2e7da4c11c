"""What has several members.

In a sentence:

- ``enumeration``, with ``_classes``
- ``extension``: what falls under the class that the clause opens with, or makes up its whole
- ``whole_sets``: a set spelt out up to the full stop, where no other rule knows more of it
- ``colon``, with ``_labelled`` (a line of notes that only names its list); ``tallies``: of notes, a counted set with remarks
- ``sides``: of notes, the points of a side
- ``clefts``: 影响最大的，是A、B和C
- ``serving``: 以A、B为重点
- ``arguments``: the list fills a place of a clause
- ``linked``: a sign or a set phrase makes them one
- ``acts``: its members are doings
- ``roles``
- ``clausal``: its members are clauses
- ``principles``: what something follows
- ``provisions``: of a decree; reasons
- ``pairs``: two that share a place, or two classes of them
- ``outcomes``: what comes of something
- ``laid_down``: of statutes, what money is for, what a sign has to say
- ``parties``: who did it together, came or went
- ``stages``
- ``settlements``: what an act settles in a row
- ``constructions``: the list is the subject, common to a class, the others of it, or spelled out
- ``quoted``: in somebody's words
- ``requirements``: what has to be done for something, or so that it comes about

Over sentences, asked as ``_leadins`` (where what leads in stands), ``_prior_questions``, ``_leads`` and
``_heading_questions`` tell:

- ``series``: numbered, with ``_law_leads`` (the items of a statute)
- ``unnumbered``
- ``outline``
- ``measures``
- ``effects``: under 意义, 影响
- ``aspects``: on each side
- ``parts``: told at length
- ``reply``: to the question before
"""
