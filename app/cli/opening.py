"""The data folder for the time of one command: locked, opened, given back."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from app import paths
from app.services.assembly import Services, assemble
from app.services.locking import DataLock


@contextmanager
def opened(arguments: Namespace) -> Iterator[Services]:
    """The services over the folder of `--data-dir`, or over the student's own. AlreadyOpen while a window has it."""
    folder = (arguments.data_dir or paths.data_folder()).absolute()
    with DataLock(folder, purpose="command"):
        services = assemble(folder)
        try:
            yield services
        finally:
            services.close()
