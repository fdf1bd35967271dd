"""What a student can do, through the services, on a real database."""
