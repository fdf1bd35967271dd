"""The Key quotes tab: learn quotations by heart, and browse all of a topic's."""
