"""`graphsvc run`: the service."""

import os

import click

from graphsvc.cli.saying import Command, say


def served(host: str | None, port: int | None) -> None:
    """Serve until stopped."""
    from graphsvc.settings import from_environment
    from graphsvc.web.server import serve

    given = {"GRAPHSVC_HOST": host, "GRAPHSVC_PORT": port}
    settings = from_environment(**{name: value for name, value in given.items() if value is not None})
    port_given = port is not None or bool(os.environ.get("GRAPHSVC_PORT"))
    serve(settings, lambda address: click.echo(say(
        f"Dịch vụ chạy tại {address} (dừng bằng Ctrl-C)", f"The service is at {address} (stop with Ctrl-C)")),
        port_given=port_given)


command = Command(
    "run", callback=served,
    params=[
        click.Option(["--host"], metavar=f"<{say('địa chỉ', 'address')}>", help=say(
            "Địa chỉ lắng nghe; bỏ trống: GRAPHSVC_HOST, hoặc 127.0.0.1.",
            "Address to listen on; left out: GRAPHSVC_HOST, or 127.0.0.1.")),
        click.Option(["--port"], type=click.IntRange(0, 65535), metavar=f"<{say('cổng', 'port')}>", help=say(
            "Cổng; bỏ trống: GRAPHSVC_PORT, hoặc 5000 hay cổng trống kế tiếp.",
            "Port; left out: GRAPHSVC_PORT, or 5000 or the next free one.")),
    ],
    help=say("Chạy dịch vụ. Không tự nạp dữ liệu nào.", "Run the service. Nothing is loaded by itself."))
