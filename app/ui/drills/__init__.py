"""The drills as views, shared by Today's run and the tabs. What is asked and what is right is `app.domain.drills`."""
