"""The works that rules and defaults rest on: one constant each, so that each has one spelling."""

from attrs import frozen


@frozen
class Source:
    """A cited work. ``key`` is short and stable; ``citation`` is what a report prints."""

    key: str
    citation: str


CRM_INFUSION_SUMMARY = Source("000", "Summary of the MIS Quarterly study on infusion use of CRM (2022)")
CRM_INFUSION_STUDY = Source(
    "001", "Chen, Hsieh, Rai, Xu: infusion use of CRM, MIS Quarterly 45(2), 719-754 (2021)"
)
PROACTIVE_MODEL = Source(
    "002",
    "Wang Qingguo, Cai Shuqin: a customer-service model that proactively uses information asymmetry (2009)",
)
Q_COMPANY_CASE = Source("003", "Ye Zhiqiu: the riddle of the CRM that does not work (2003)")
CALL_CENTRE_AND_CRM = Source("004", "Call centre and CRM: cost per contact and self-service (about 2003)")

BATESON_1985 = Source("Bateson 1985", "Bateson in Czepiel, Solomon, Surprenant: The Service Encounter (1985)")
BLACKWELL_1951 = Source("Blackwell 1951", "Blackwell: Comparison of Experiments (1951)")
POLYANSKIY_WU_2017 = Source(
    "Polyanskiy and Wu 2017", "Polyanskiy, Wu: strong data-processing inequalities, IMA vol. 161 (2017)"
)
HEINRICH_2009 = Source(
    "Heinrich et al. 2009", "Heinrich, Kaiser, Klier: a currency metric, ACM JDIQ 1(1) art. 5 (2009)"
)
ALLEE_2008 = Source("Allee 2008", "Allee: value network analysis, J. Intellectual Capital 9(1), 5-24 (2008)")
CHALLAGALLA_2009 = Source(
    "Challagalla et al. 2009", "Challagalla, Venkatesh, Kohli: proactive postsales service (2009)"
)
ASCARZA_2016 = Source(
    "Ascarza et al. 2016", "Ascarza, Iyengar, Schleicher: plan recommendations and churn, JMR 53(1) (2016)"
)
DAFT_1987 = Source("Daft et al. 1987", "Daft, Lengel, Trevino: media richness, MIS Quarterly (1987)")
GROTH_2001 = Source(
    "Groth et al. 2001",
    "Groth, Gutek, Douma: service mechanisms and modes, J. Quality Management 6(2), 331-348 (2001)",
)
RETANA_2015 = Source(
    "Retana et al. 2015", "Retana, Forman, Wu: proactive customer education and retention, version of 2015"
)
TINNILA_1995 = Source(
    "Tinnilä and Vepsäläinen 1995", "Tinnilä, Vepsäläinen: service process analysis, IJSIM 6(4) (1995)"
)
PRODUCT_DEFAULT = Source("servicemodel", "Default of servicemodel: a starting point, not evidence")
