"""What is timed, and the scripts that make the big inputs."""
