"""Laws of access that hold on every page, in every state and in every dialog."""
