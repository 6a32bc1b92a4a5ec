"""As much of the WebDriver protocol (W3C) as the tests of the page need, with the standard library alone."""
import json
import re
import shutil
import subprocess
import tempfile
import threading
import urllib.error
import urllib.request
from contextlib import contextmanager

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--hide-scrollbars"]


# The driver is on this machine, whatever proxies the environment names.
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Failure(Exception):
    pass


class Browser:
    def __init__(self, port, capabilities):
        self.address = f"http://127.0.0.1:{port}"
        self.session = ""
        self.session = "/session/" + self.call("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})["sessionId"]

    def call(self, method, path, body=None):
        data = json.dumps(body if body is not None else {}).encode() if method == "POST" else None
        request = urllib.request.Request(self.address + self.session + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with DIRECT.open(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise Failure(f"{method} {path}: {error.read().decode()[:1000]}") from None

    def open(self, path):
        self.call("POST", "/url", {"url": path.resolve().as_uri()})

    def run(self, script, *arguments):
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def click(self, selector):
        found = self.call("POST", "/element", {"using": "css selector", "value": selector})
        self.call("POST", f"/element/{found[ELEMENT]}/click")

    def press(self, key):
        keys = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self.call("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": keys}]})

    def devtools(self, command, **parameters):
        return self.call("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def size(self, width, height):
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def scheme(self, name):
        self.devtools("Emulation.setEmulatedMedia", media="", features=[{"name": "prefers-color-scheme", "value": name}])

    def medium(self, name):
        self.devtools("Emulation.setEmulatedMedia", media=name, features=[])

    def screenshot(self):
        return self.call("GET", "/screenshot")  # PNG in Base64

    def pdf(self):
        return self.call("POST", "/print", {"background": True})

    def logged(self):
        return self.call("POST", "/se/log", {"type": "browser"})


@contextmanager
def browser(chromium, driver):
    """A headless Chromium with a profile of its own; ended with its driver, whatever happens."""
    profile = tempfile.mkdtemp(prefix="inquit-browser-")
    process = subprocess.Popen([driver, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        line = ""
        while "successfully on port" not in line:
            line = process.stdout.readline()
            if not line:
                raise Failure(f"{driver} does not start")
        port = re.search(r"on port (\d+)\.?\s*$", line)[1]
        threading.Thread(target=process.stdout.read, daemon=True).start()
        options = {"binary": chromium, "args": [*FLAGS, f"--user-data-dir={profile}"]}
        session = Browser(port, {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}})
        try:
            yield session
        finally:
            session.call("DELETE", "")
    finally:
        process.terminate()
        process.wait(10)
        shutil.rmtree(profile, ignore_errors=True)
