"""What both sides of the load on the desk know of its forms."""

import re

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
