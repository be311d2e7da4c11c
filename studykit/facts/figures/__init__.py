"""How much and how many.

- ``figure``, with ``_figure`` (the fact), ``_question`` (its words), ``_unfit`` (what could be none), ``_told_of`` (the event it came of), ``_governed`` (the deed it hangs on), ``_rows`` (what an item leaves to the one before), ``_setting`` (of which body, place and age), ``_enough``, ``_laid_down`` with ``_limit_of`` (whose a limit is) and ``_certain`` (no doubt whose a number is)
- ``amounts``
- ``stative``: what something comes to by its nature, in a clause (``_stated``) of a sentence (``_course``) that says of what, read by ``_readings``
- ``constants``: of nature, of several things in a row
- ``traits``: of the one thing that an article of an encyclopaedia is on
- ``frequency``: how often a statute has something done
- ``membership``: how many there are of a kind
- ``plans``: how much is to be reached
- ``replied``: how many, in answer to a host
- ``shares``: of what something brings in
"""
