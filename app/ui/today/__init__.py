"""The Today tab: what to do now, the run that does it, and which questions could be answered today."""
