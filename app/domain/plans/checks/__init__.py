"""The examiner's eye: facts about a plan's structure, never about its truth, quality or relevance.

A check is a function of a `Reading` that yields `Remark`s. To add one, write it in the module of its subject and
list it in `registry.py`; nothing else changes.
"""
