"""Inquiries (调查): somebody is asked outside the sessions of a case, and signs what he said."""
