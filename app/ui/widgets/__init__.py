"""The kit every page is made of: small widgets that show and emit, styled by `Look`, knowing nothing of cards, plans or events."""
