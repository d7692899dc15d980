"""Topics: kinds of information, as a tree of dotted ids (4.6)."""

from attrs import frozen

from servicemodel.domain.text import Text
from servicemodel.domain.value import Value


@frozen
class Topic:
    """A leaf of the topic tree.

    ``volatility`` is the hazard per day that an item stops being true, or that the moment of
    need passes (core 3.1). ``about`` names the actors or populations the facts are about.
    ``benefit`` is money per item rightly known in time, ``harm`` money per item wrongly believed
    (B and H of core 3.6), both >= 0; ``items`` is the number at stake in a year (N_x), ``leak`` money a
    year for a competitor that knows all of it (V_leak). Each is None where nobody said.
    """

    id: str
    name: Text
    volatility: Value
    about: tuple[str, ...] = ()
    benefit: Value | None = None
    harm: Value | None = None
    items: Value | None = None
    leak: Value | None = None

    @property
    def parent(self) -> str:
        """Id of the branch the leaf stands on, for example ``product``."""
        return self.id.rpartition(".")[0]


#: Suggested topics with their labels (4.6). A model may use them without declaring them.
TOPIC_LABELS: dict[str, Text] = {
    "product.performance": Text("product performance", "产品性能"),
    "product.operation": Text("product operation", "产品使用与运行参数"),
    "product.design_life": Text("design life", "设计寿命"),
    "product.unit_state": Text("state of the customer's unit", "单台产品状态"),
    "product.detail": Text("technical detail of the product", "产品技术细节"),
    "service.item": Text("service items", "服务项目"),
    "service.solution": Text("problem solutions", "问题解决方案"),
    "service.price": Text("prices", "价格"),
    "service.standard": Text("service standards", "服务标准"),
    "service.promise": Text("service promises", "服务承诺"),
    "service.status": Text("service status", "服务状态"),
    "service.quality": Text("service quality", "服务质量"),
    "customer.identity": Text("customer identity", "客户身份"),
    "customer.profile": Text("customer profile", "客户资料"),
    "customer.need": Text("customer needs", "客户需求"),
    "customer.expectation": Text("customer expectations", "客户期望"),
    "customer.satisfaction": Text("customer satisfaction", "客户满意度"),
    "customer.suggestion": Text("customer suggestions", "客户建议与意见"),
    "customer.value": Text("customer value", "客户价值"),
    "part.spec": Text("part specifications", "零部件规格"),
    "part.quality": Text("part quality", "零部件质量"),
    "part.supply": Text("part supply", "零部件供应"),
    "supplier.warranty_service": Text("supplier's warranty service", "供应商三包服务"),
    "supplier.cooperation": Text("supplier's cooperation", "供应商配合积极性"),
    "supplier.reputation": Text("supplier's reputation", "供应商质量与服务信誉"),
    "market.demand": Text("market demand", "市场需求"),
    "market.competitor": Text("competitor information", "竞争对手信息"),
    "innovation.product": Text("product innovation", "产品创新建议"),
    "innovation.service": Text("service innovation", "服务创新建议"),
    "policy.authority": Text("who may decide", "授权范围"),
    "policy.rule": Text("service rules", "服务规定"),
}
