"""Runs a test profile against a SCIM server: profile.yaml says what is sent and what is expected.

This folder stands on httpx and PyYAML alone, and is the same in every profile.
"""
