"""The practice screen, and the only importer of textual; plain lines where there is no screen to draw on."""

from studykit.tui.start import run

__all__ = ["run"]
