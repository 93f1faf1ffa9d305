"""Our checks as Great Expectations classes. Importing this module registers them.

    import newsaudit.checks.expectations as ours
    suite.add_expectation(ours.ExpectFactsToFollowRules(facts_table="event_counts", mostly=0.999))

They run in a user's own context and checkpoint, on pandas and on Spark frames with our columns,
and render as readable text in Data Docs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from great_expectations.core import ExpectationValidationResult
from great_expectations.execution_engine.execution_engine import ExecutionEngine
from great_expectations.execution_engine.pandas_execution_engine import PandasExecutionEngine
from great_expectations.execution_engine.sparkdf_execution_engine import SparkDFExecutionEngine
from great_expectations.expectations.expectation import (
    BatchExpectation,
    render_suite_parameter_string,
)
from great_expectations.expectations.expectation_configuration import ExpectationConfiguration
from great_expectations.expectations.metrics.metric_provider import metric_value
from great_expectations.expectations.metrics.table_metric_provider import TableMetricProvider
from great_expectations.render.components import (
    LegacyRendererType,
    RenderedStringTemplateContent,
)
from great_expectations.render.renderer.renderer import renderer
from great_expectations.render.renderer_configuration import (
    RendererConfiguration,
    RendererValueType,
)

from newsaudit.checks import set_metrics, spark_metrics
from newsaudit.checks.set_metrics import METRICS, Value


def computed(
    name: str, engine: ExecutionEngine[Any], domain: Mapping[str, Any], options: Mapping[str, Any]
) -> dict[str, Any]:
    """Return a metric's value of a batch, pandas or Spark, as plain data."""
    metric = METRICS[name]
    frame, _, _ = engine.get_compute_domain(dict(domain), domain_type="table")
    missing = [column for column in metric.columns(options) if column not in frame.columns]
    # Rows that lack a column follow no rule; of nothing else can anything be said without it.
    if missing and name != RulesMetric.metric_name:
        raise ValueError(f"no column `{missing[0]}` in this batch")
    if hasattr(frame, "toArrow"):
        return metric.value(spark_metrics.parts(frame, name, options), options).as_dict()
    rows = set_metrics.from_pandas(frame, metric.columns(options))
    return metric.of_rows(rows, options).as_dict()


class SetMetric(TableMetricProvider):
    """One of METRICS for both engines; a subclass names it and its options."""

    metric_name: str

    # The signatures are Great Expectations' own.
    @metric_value(engine=PandasExecutionEngine)
    def _pandas(cls, execution_engine, metric_domain_kwargs, metric_value_kwargs, **_):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN003, ANN202, N805
        return computed(
            cls.metric_name, execution_engine, metric_domain_kwargs, metric_value_kwargs
        )

    @metric_value(engine=SparkDFExecutionEngine)
    def _spark(cls, execution_engine, metric_domain_kwargs, metric_value_kwargs, **_):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN003, ANN202, N805
        return computed(
            cls.metric_name, execution_engine, metric_domain_kwargs, metric_value_kwargs
        )


class RulesMetric(SetMetric):
    """Share of rows that break no rule."""

    metric_name = "newsaudit.rules"
    value_keys = ("facts_table", "codes", "profile")


class ShareMetric(SetMetric):
    """Share of rows with one of some values."""

    metric_name = "newsaudit.share"
    value_keys = ("column", "values")


class AgeMetric(SetMetric):
    """Days since the newest row."""

    metric_name = "newsaudit.age"
    value_keys = ("column", "as_of")


class DriftMetric(SetMetric):
    """Distance from a baseline's shares."""

    metric_name = "newsaudit.drift"
    value_keys = ("column", "shares")


class RepeatedMetric(SetMetric):
    """Share of near-duplicate articles."""

    metric_name = "newsaudit.repeated"
    value_keys = ("alike",)


class SetExpectation(BatchExpectation):
    """What our expectations have in common: one metric and a bound on its value."""

    template: ClassVar[str] = ""
    """The expectation as a sentence, with $field for its fields."""
    domain_keys: ClassVar[tuple[str, ...]] = ("batch_id",)

    def holds(self, observed: float) -> bool:
        """Tell whether a value is within the bound."""
        raise NotImplementedError

    def _validate(
        self,
        metrics: Mapping[str, Any],
        runtime_configuration: dict[str, Any] | None = None,
        execution_engine: ExecutionEngine[Any] | None = None,
    ) -> dict[str, Any]:
        value = Value(**metrics[self.metric_dependencies[0]])
        success = value.observed is not None and self.holds(value.observed)
        return {
            "success": success,
            "result": {"observed_value": value.observed, "details": value.as_dict()},
        }

    @classmethod
    @renderer(renderer_type=LegacyRendererType.PRESCRIPTIVE)
    @render_suite_parameter_string
    def _prescriptive_renderer(
        cls,
        configuration: ExpectationConfiguration | None = None,
        result: ExpectationValidationResult | None = None,
        runtime_configuration: dict[str, Any] | None = None,
        **_: Any,  # noqa: ANN401 - Great Expectations' own
    ) -> list[RenderedStringTemplateContent]:
        """Return the expectation as a sentence, for Data Docs."""
        stated = configuration.kwargs if configuration else {}
        given = {name: stated.get(name, cls.default(name)) for name in cls.success_keys}
        template = {
            "template": cls.template,
            "params": {name: in_words(value) for name, value in given.items()},
            "styling": (runtime_configuration or {}).get("styling"),
        }
        return [
            RenderedStringTemplateContent(
                content_block_type="string_template", string_template=template
            )
        ]

    @classmethod
    def default(cls, name: str) -> object:
        """Return what a field is where it is not given."""
        return cls.__fields__[name].default

    @classmethod
    def _prescriptive_template(
        cls, renderer_configuration: RendererConfiguration[Any]
    ) -> RendererConfiguration[Any]:
        stated = renderer_configuration.kwargs
        for name in cls.success_keys:
            value = in_words(stated.get(name, cls.default(name)))
            renderer_configuration.add_param(name, RendererValueType.STRING, value=value)
        renderer_configuration.template_str = cls.template
        return renderer_configuration


def in_words(value: object) -> str:
    """Return a field's value as it reads in a sentence."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {one}" for key, one in value.items())
    # An empty list of codes leaves none out.
    return (", ".join(map(str, value)) or "all") if isinstance(value, list) else str(value)


class ExpectFactsToFollowRules(SetExpectation):
    """Expect at least the share `mostly` of a table's rows to break none of our rules."""

    facts_table: str
    """Table of facts the batch holds; `table` is a word of Great Expectations itself."""
    codes: list[str] = []  # noqa: RUF012 - pydantic copies defaults
    profile: str = "dataset"
    mostly: float = 1.0
    metric_dependencies: ClassVar[tuple[str, ...]] = ("newsaudit.rules",)
    success_keys: ClassVar[tuple[str, ...]] = ("facts_table", "codes", "profile", "mostly")
    template: ClassVar[str] = (
        "At least $mostly of the rows of $facts_table break no rule. Rules: $codes; profile: $profile."
    )

    def holds(self, observed: float) -> bool:
        """Tell whether enough rows are sound."""
        return observed >= self.mostly


class ExpectShareOfValues(SetExpectation):
    """Expect the share of rows whose `column` holds one of `values` to be within bounds."""

    column: str
    values: list[str]
    min_share: float = 0.0
    max_share: float = 1.0
    metric_dependencies: ClassVar[tuple[str, ...]] = ("newsaudit.share",)
    success_keys: ClassVar[tuple[str, ...]] = ("column", "values", "min_share", "max_share")
    template: ClassVar[str] = (
        "The share of rows whose $column is one of $values is between $min_share and $max_share."
    )

    def holds(self, observed: float) -> bool:
        """Tell whether the share is within bounds."""
        return self.min_share <= observed <= self.max_share


class ExpectArticlesToBeFresh(SetExpectation):
    """Expect the newest day in `column` to be at most `max_days` before the day `as_of`."""

    column: str = "published_on"
    as_of: str
    max_days: int
    metric_dependencies: ClassVar[tuple[str, ...]] = ("newsaudit.age",)
    success_keys: ClassVar[tuple[str, ...]] = ("column", "as_of", "max_days")
    template: ClassVar[str] = "The newest $column is at most $max_days days before $as_of."

    def holds(self, observed: float) -> bool:
        """Tell whether the newest row is new enough."""
        return observed <= self.max_days


class ExpectDistributionToMatch(SetExpectation):
    """Expect the shares of a column's values to be near those of a baseline data set."""

    column: str
    shares: dict[str, float]
    max_distance: float = 0.1
    metric_dependencies: ClassVar[tuple[str, ...]] = ("newsaudit.drift",)
    success_keys: ClassVar[tuple[str, ...]] = ("column", "shares", "max_distance")
    template: ClassVar[str] = (
        "The shares of $column are within $max_distance of the baseline's $shares."
    )

    def holds(self, observed: float) -> bool:
        """Tell whether the distance is small enough."""
        return observed <= self.max_distance


class ExpectArticlesToBeDistinct(SetExpectation):
    """Expect at most the share `max_share` of articles to repeat an earlier one's text."""

    alike: float = 0.8
    max_share: float = 0.0
    metric_dependencies: ClassVar[tuple[str, ...]] = ("newsaudit.repeated",)
    success_keys: ClassVar[tuple[str, ...]] = ("alike", "max_share")
    template: ClassVar[str] = (
        "At most $max_share of the articles repeat at least $alike of an earlier one's text."
    )

    def holds(self, observed: float) -> bool:
        """Tell whether few enough articles are repeats."""
        return observed <= self.max_share
