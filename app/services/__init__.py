"""What a student can do: one class per activity, one transaction per action, no Qt."""
