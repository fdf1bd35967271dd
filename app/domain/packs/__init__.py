"""What a pack is and what makes one invalid."""
