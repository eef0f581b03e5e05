"""How often a cycle runs, in any words and units."""

import pytest

from tests.facts.conftest import Compile

INTERVALS = {
    "Cycles occur approximately every 40 minutes as long as the service is running.": 40,
    "Subsequent cycles occur about every 40 minutes.": 40,
    "Provisioning runs every 40-minutes.": 40,
    "A sync runs every hour.": 60,
    "Incremental cycles run every two hours.": 120,
    "Synchronization happens at intervals of 20 minutes.": 20,
    "Subsequent cycles occur approximately every forty minutes.": 40,
    "Cycles run in 40-minute intervals.": 40,
    "Cycles occur at roughly 40-minute intervals.": 40,
    "Later syncs take place at about 40-minute intervals.": 40,
    "First cycle: slow; then one cycle / 40 min.": 40,
    "After that there is one sync per 40 minutes.": 40,
    "The next cycles: every ~40 min.": 40,
    "A cycle takes place every ca. 40 minutes.": 40,
    "The first sync takes 40 minutes, later ones less.": None,
    "Syncs run on an approximately 20-minute cycle.": 20,
    "The provisioning service runs on a 20 minute schedule.": 20,
    "A sync takes place every forty-five minutes.": 45,
    "Cycles are repeated every 40 mins.": 40,
    "The first cycle is slow. After that, there is one every 40 minutes.": 40,
    "The first sync takes long. The next ones begin about 40 minutes apart.": 40,
    "Initial sync: at once. Later ones: 40-minute interval.": 40,
    "Syncs come all 40 minutes approximately.": 40,
    "A cycle begins about 40 minutes after the one before.": 40,
    "Changes are picked up once in about every 40 minutes.": 40,
    "It polls every 2 hours.": 120,
    "Every 40 minutes the service starts over.": 40,
    "The following cycles come in a distance of 40 minutes.": 40,
    "Cycles run at an interval of some minutes.": None,
    "First run/15 minutes.": None,
    "In quarantine, the sync runs every 24 hours.": None,
    "Initial cycle / 2 hours, then sync / 30 min.": 30,
    "Cycle time: 40 minutes.": 40,
    "Entra ID syncs on a fixed schedule of 40 minutes.": 40,
    "Incremental sync: 40 min.": 40,
    "Every next cycle comes after 40 minutes.": 40,
    "The sync is repeated with a pause of 40 minutes.": 40,
    "The first cycle takes long; with the later ones, 40 minutes elapse.": 40,
    "The next sync takes up to 40 minutes.": None,
    "The following cycles last about 40 minutes.": None,
    "Some 20 minutes elapse between two cycles.": 20,
    "The interval between syncs: 40 minutes.": 40,
    "Provisioning needs a token. Renew it every 60 minutes.": None,
    "The first sync may take 40 minutes.": None,
    "Wait up to 20 minutes until the account is provisioned.": None,
    "The list is sorted every 40 minutes.": None,
    "Each sync takes between 20 and 40 minutes.": None,
    "Provisioning runs each day.": None,
    "The initial sync takes longer to perform than subsequent syncs.": None,
    "The token expires every 60 minutes.": None,
    "Use one agent for cloud sync / HR-driven provisioning.": None,
    "Use one agent for cloud sync/HR provisioning.": None,
    "Subsequent cycles run every 2 hrs.": 120,
    "Then sync / hr.": 60,
    "The service synchronizes with a period of 20 minutes.": 20,
    "Syncs come in a rhythm of 40 minutes.": 40,
    "It takes about 40 minutes until the next cycle begins.": 40,
    "40 minutes pass before the next sync starts.": 40,
    "The service waits 20 minutes until another cycle.": 20,
    "The first sync runs for a period of 40 minutes.": None,
    "Sync starts within a period of 15 minutes.": None,
    "Wait 20 minutes until the next step of the sync.": None,
    "A cycle takes 40 minutes before it ends.": None,
    "Run it for 30 minutes until the sync ends.": None,
    "If provisioning fails, wait 10 minutes before the next sync.": None,
    "Stop the agent 5 minutes before a new synchronization run.": None,
    "Then wait 10 minutes until the next sync.": None,
    "The initial cycle can take 2 hours until the next one.": None,
    "Changes made 10 minutes before the next sync are kept.": None,
    "Changes are visible in a period of 30 minutes.": None,
}


@pytest.mark.parametrize(("sentence", "minutes"), INTERVALS.items(), ids=INTERVALS)
def test_sync_interval(compiled: Compile, sentence: str, minutes: int | None) -> None:
    found = compiled(end=sentence).sync_interval
    assert (found.value if found else None) == minutes


@pytest.mark.parametrize(
    ("row", "minutes"),
    [
        ("Sync interval|40 min", 40),
        ("Provisioning frequency|Every 40 minutes", 40),
        ("Cycle|Incremental, every 40 minutes", 40),
        ("Interval|about 1 hour", 60),
        ("Sync schedule|fixed|40 minutes", 40),
        ("Initial sync|40 minutes", None),
        ("Sync timeout|40 minutes", None),
        ("Token lifetime|every 40 minutes", None),
        ("Session refresh|40 min", None),
    ],
)
def test_interval_in_a_table(compiled: Compile, row: str, minutes: int | None) -> None:
    found = compiled(end=f"## Settings\n\n|Setting|Value|Note|\n|---|---|---|\n|{row}|").sync_interval
    assert (found.value if found else None) == minutes
