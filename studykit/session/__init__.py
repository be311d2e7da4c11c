"""One sitting, and what a day has in store: no terminal, no disk, no clock."""

from studykit.session.agenda import NEW_A_DAY, Stage, Standing, agenda, introduced, siblings, stage, standing
from studykit.session.sitting import BEHIND, LONGEST_ANSWER, Aside, Ledger, Mode, Session, Step, Summary

__all__ = [
    "BEHIND",
    "LONGEST_ANSWER",
    "NEW_A_DAY",
    "Aside",
    "Ledger",
    "Mode",
    "Session",
    "Stage",
    "Standing",
    "Step",
    "Summary",
    "agenda",
    "introduced",
    "siblings",
    "stage",
    "standing",
]
