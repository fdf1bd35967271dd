"""Historical dates: EDTF in, Julian days to calculate with, words out."""
