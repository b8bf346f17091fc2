# The service in a container; docker-compose.yml runs it beside a Neo4j, and docs/run.md says how to run it alone.
FROM python:3.11-slim AS build

WORKDIR /source
COPY requirements.lock requirements-build.lock ./
RUN python -m venv /opt/build && python -m venv /opt/graphsvc \
    && /opt/build/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements-build.lock \
    && /opt/graphsvc/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements.lock

COPY pyproject.toml README.md LICENSE ./
COPY graphsvc graphsvc
COPY cypher cypher
COPY visual visual
RUN /opt/build/bin/hatchling build -t wheel -d /wheels \
    && /opt/graphsvc/bin/pip install --no-cache-dir --no-index --no-deps /wheels/*.whl


FROM python:3.11-slim

# A user without a home or a shell, that owns the data folder and nothing else.
RUN useradd --system --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin graphsvc \
    && install -d -m 700 -o graphsvc -g graphsvc /data
COPY --from=build /opt/graphsvc /opt/graphsvc

ENV PATH=/opt/graphsvc/bin:$PATH PYTHONUNBUFFERED=1 GRAPHSVC_DATA=/data GRAPHSVC_PORT=5000
USER graphsvc
EXPOSE 5000

# Whether the process lives; that a graph is away for a while is no reason to start it anew (/readyz tells of that).
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["python", "-c", \
    "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ[\"GRAPHSVC_PORT\"]}/healthz', timeout=4)"]

CMD ["graphsvc", "run"]
