"""What keeps an answer from passing by anything but its values: trust, audit, originals."""
