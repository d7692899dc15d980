"""The steps come with the package; a checkout that was not installed brings them in here."""

from servicemodel.behaviour import plugin


def pytest_configure(config):
    if not config.pluginmanager.is_registered(plugin):
        config.pluginmanager.register(plugin, "servicemodel")
