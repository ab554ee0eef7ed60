"""The errors that a caller may catch. Their text never holds words of a document."""


class ValidatorError(Exception):
    """Base of every error that this package raises on purpose."""


class UsageError(ValidatorError):
    """The request itself is wrong, such as a path that is not there. Exit code 2.

    `code` names the Dutch sentence in `texts/problems.yaml`, `subject` is what it is about.
    """

    def __init__(self, code: str, subject: str) -> None:
        super().__init__(f"{code}: {subject}")
        self.code = code
        self.subject = subject


class RulebookError(ValidatorError):
    """A rule pack that does not load. `problems` are lines of the form `file:line:column: text`."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class WaiversError(RulebookError):
    """A file with waivers that does not load. `problems` are as those of a rule pack."""


class EngineError(ValidatorError):
    """The rules could not be run to the end: a fact was lost, or durable-rules refused one."""


class StoreError(ValidatorError):
    """The database of earlier results does not do its work. `code` names the Dutch sentence under `errors.store` in `texts/cli.yaml`.

    `place` is a file, or the name of the variable with the address: never the address itself, which may hold a password.
    """

    def __init__(self, code: str, place: str) -> None:
        super().__init__(f"{code}: {place}")
        self.code = code
        self.place = place

    @property
    def is_setup(self) -> bool:
        """Whether the address or the database must be put right first; else the run could not go on."""
        return self.code not in {"locked", "failed"}


class SettingError(ValidatorError):
    """A setting with which the desk does not start. `code` names the Dutch sentence under `errors.desk`, `subject` the variable or file."""

    def __init__(self, code: str, subject: str) -> None:
        super().__init__(f"{code}: {subject}")
        self.code = code
        self.subject = subject
