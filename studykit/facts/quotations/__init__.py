"""Who said what, and when a word was first heard.

- ``quotation``: the words of somebody in quotation marks
- ``views``: what is reported without them
- ``styled``: whose word it is for something, and how somebody describes it
- ``answers``: of a guest to what the host asks
- ``guests``: what a guest says of himself and to plain questions
- ``sources``: where words are from that no verb of saying leads in
- ``occasion``: on which a term was first heard
- ``claims``: what thinkers hold, advocate, are known for

They share ``_quoting``, the fact, ``_calls``, what was called for, ``_speaking``, who speaks, and ``_he``, whom 他 stands for.
"""
