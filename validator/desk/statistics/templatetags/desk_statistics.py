"""Rounded numbers in words: `{% load desk_statistics %}`."""

from django import template

from validator.desk.statistics.words import number_text, share_text

register = template.Library()
register.filter("number_text", number_text)
register.filter("share_text", share_text)
