"""The settings of Django, from the environment; without any of it the desk runs on loopback with SQLite."""

from datetime import timedelta

from csp.constants import NONE, SELF

from validator.desk import environment
from validator.desk.accounts.oidc_settings import local_login, organisation
from validator.desk.environment import env, number, switch
from validator.desk.privacy import terms
from validator.settings import Limits

LIMITS = Limits.from_environment()
DATA_FOLDER = environment.data_folder()
IS_PUBLIC = environment.is_public()
IS_HTTPS = switch("VTO_DESK_HTTPS", default=IS_PUBLIC)

DEBUG = False  # never: its error pages show values of variables, and those are words of documents
SECRET_KEY = environment.secret(DATA_FOLDER)
DESK_KEYS = environment.keys(DATA_FOLDER)
ALLOWED_HOSTS = environment.hosts()
DATABASES = {"default": environment.database(DATA_FOLDER)}
ROOT_URLCONF = "validator.desk.urls"
WSGI_APPLICATION = "validator.desk.wsgi.application"
AUTH_USER_MODEL = "desk_accounts.Gebruiker"

ORGANISATION = organisation()
LOCAL_LOGIN = local_login(has_other=ORGANISATION is not None)

PRECHECK_IS_ON = switch("VTO_DESK_PRECHECK", default=not IS_PUBLIC)
PRECHECK_AT_ONCE = number("VTO_DESK_PRECHECK_TEGELIJK", default=3)
PRECHECK_PER_HOUR = number("VTO_DESK_PRECHECK_PER_UUR", default=100)
PRECHECK_BYTES = number("VTO_DESK_PRECHECK_BYTES", default=2_000_000_000)
PRECHECK_SECONDS = number("VTO_DESK_PRECHECK_SECONDS", default=240)
PRECHECK_COOKIE = "__Host-toets" if IS_HTTPS else "toets"
THEME_CSS = env.str("VTO_THEMA_CSS", default="")
STYLE_GUIDE = switch("VTO_DESK_STIJL", default=False)
ENVIRONMENT_BANNER = env.str("VTO_DESK_BANNER", default="")
WATCHED_FOLDER = env.str("VTO_DESK_WATCH", default="")
MAIL_URL = env.str("VTO_MAIL_URL", default="")
MAIL_DRAFTS = env.str("VTO_MAIL_DRAFTS", default="")
MAIL_CA_FILE = env.str("VTO_MAIL_CA_FILE", default="")
RULES_FOLDER = env.str("VTO_RULES", default="")
RETENTION_DAYS = terms.from_environment()
TRUSTED_PROXY = env.str("VTO_DESK_PROXY", default="127.0.0.1" if IS_PUBLIC else "")

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "csp",
    "validator.desk.core",
    "validator.desk.sealing",
    "validator.desk.trail",
    "validator.desk.accounts",
    "validator.desk.queue",
    "validator.desk.precheck",
    "validator.desk.triage",
    "validator.desk.deciding",
    "validator.desk.privacy",
    "validator.desk.statistics",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "validator.desk.core.uploads.UploadLimitMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "validator.desk.core.sessions.SessionEndMiddleware",
    *(["validator.desk.accounts.oidc_renewal.RenewalMiddleware"] if ORGANISATION else []),
    "validator.desk.core.log_in.LogInMiddleware",
    "validator.desk.accounts.closing.ClosedByDefaultMiddleware",
    "validator.desk.accounts.closing.StartPasswordMiddleware",
    "validator.desk.core.forms_alone.FormsAloneMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    *(["django.contrib.auth.backends.ModelBackend"] if LOCAL_LOGIN else []),
    *(["validator.desk.accounts.oidc.OrganisationBackend"] if ORGANISATION else []),
]
AUTH_PASSWORD_VALIDATORS: list[dict[str, object]] = [
    {"NAME": "validator.desk.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "accounts:login"
LOGIN_REDIRECT_URL = "triage:list"
LOGOUT_REDIRECT_URL = "accounts:login"
OIDC_AUTHENTICATION_CALLBACK_URL = "accounts:organisation_back"
OIDC_USE_PKCE = True
OIDC_STORE_ID_TOKEN = True  # in the sealed session: it tells the organisation whom to log out
OIDC_RENEW_ID_TOKEN_EXPIRY_SECONDS = environment.minutes("VTO_OIDC_MINUTEN", default=15).total_seconds()
OIDC_TIMEOUT = 5
AXES_FAILURE_LIMIT = 5
AXES_LOCKOUT_CALLABLE = "validator.desk.core.views.locked_out"
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_VERBOSE = False
AXES_RESET_ON_SUCCESS = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "validator.desk.core.context.desk",
            ],
        },
    }
]

STATIC_URL = "static/"
STATIC_ROOT = DATA_FOLDER / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},  # nothing is ever kept as a file
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["voorcontrole", "verzoeken", "groot"]}}

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # counts of addresses, which may be in no store that outlives the process
    "precheck": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "precheck", "OPTIONS": {"MAX_ENTRIES": 100_000}},
}

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

SESSION_ENGINE = "validator.desk.sealing.sessions"
SESSION_IDLE = environment.minutes("VTO_DESK_SESSIE_MINUTEN", default=30)
SESSION_LONGEST = timedelta(hours=12)
SESSION_WARNING = min(timedelta(minutes=3), SESSION_IDLE / 2)
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"  # Strict would lose the session on the way back from OIDC
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "validator.desk.core.views.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^gezondheid$"]
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# Django keeps uploads in memory: a temporary file with a name would hold a child's data in clear
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
REQUEST_BYTES = number("VTO_DESK_UPLOAD_BYTES", default=50_000_000)
FILE_UPLOAD_MAX_MEMORY_SIZE = REQUEST_BYTES
DATA_UPLOAD_MAX_NUMBER_FILES = LIMITS.files

LOGGING_CONFIG = "logging.config.dictConfig"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"silent": {"()": "validator.desk.core.logs.SilentFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "silent"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "django.server": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "validator": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}
