"""What something is, and what is said of it as of one thing.

- ``definition``, with ``_slogans`` (a slogan spelt out)
- ``naming``: the term after its meaning
- ``byname``: another name of it
- ``facet``: a side of the subject
- ``standing``: whose side the subject is
- ``appraisal``: what it is judged to be
- ``superlative``
- ``agent``: who did it
- ``renaming``
- ``causation``: why, what comes of it
- ``purpose``: what for
- ``significance``: what came of an event
- ``relation``: what it stresses, leans to, rests on, joins, its watchword
- ``entry``: of an encyclopaedia
- ``venue``: where it was, where somebody went
- ``office``: the posts of a life
- ``phases``: of a course
- ``process``: of textbooks
- ``conditions``: of textbooks too: under what, in which form, with what, when it is called so
- ``cells``: of a table
- ``spoken``: what speakers mean by their own words
- ``duties``: what a statute lays on whom
- ``consequences``: what it makes of a case
- ``note``: of notes, a side and a colon
- ``gloss``: of notes, a term and a colon
- ``notation``: the signs of notes
- ``proposal``: who has proposed it, in notes
"""
