"""A student's essay, marked: to read claim by claim, and to drill ("find the slip")."""
