"""Controlled lists as data files, a loader each; a user's file adds to them."""
