"""What is well with an installation and what is not, each with the mend; nothing is changed."""
