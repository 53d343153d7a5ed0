"""Thin Typer commands: the only room that prints."""
