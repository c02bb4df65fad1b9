"""The floor of the start: a bare main window, painted."""

from PySide6.QtWidgets import QApplication, QMainWindow

from scripts.bench.watched.eye import FirstPaint, answer, memory_mb, moment


def main() -> None:
    """Show the window and answer when it is painted."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(960, 640)

    def painted() -> None:
        at = moment()
        answer(painted=at, memory=memory_mb())

    FirstPaint(window, painted)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
