"""All measurements as one table: `make bench`."""

from __future__ import annotations

from benchmarks import build_site, check_site, find_claims, read_pages

MEASUREMENTS = (find_claims.measure, check_site.measure, build_site.measure, read_pages.measure)


def main() -> None:
    """Print a row as soon as it is known."""
    print(f"{'measured':<62} {'seconds':>8}  besides")
    for measurement in MEASUREMENTS:
        for what, seconds, besides in measurement():
            print(f"{what:<62} {seconds:>8}  {besides}", flush=True)


if __name__ == "__main__":
    main()
