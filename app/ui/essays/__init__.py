"""The Essay plans tab: questions and their plans, the editor of a plan, the blank page, and a student's essay, marked."""
