"""The Key quotes tab, through the real tab and real services."""
