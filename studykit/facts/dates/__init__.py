"""When something was, and what was on a day.

- ``event``, with ``_event``, ``_telling``, ``_doing`` and ``_full_names``
- ``ages``: in which age, and when what stands behind its verb came about, with ``_brought``
- ``of_guests``: when a guest did what the host asks him
- ``brackets``: times in brackets behind a name
- ``known_as``: what has its name from afterwards, and what was set up besides
- ``decrees``: of a decree; from when a statute holds; both ends of a span
- ``note_date``
- ``findings``: when a law was found that has a name
- ``timetable``: the dates of a table
- ``timeline``: a meeting under the line of its day
- ``coinage``: a term brought up, and again
- ``observed``: which day a day of remembrance is
- ``seasons``: when in the year the thing of an encyclopaedia has its season, and when it was built or founded
- ``goal``: by when something is to be achieved
"""
