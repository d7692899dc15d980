# language: en
@WE-5 @owner-sales
Feature: Two reports count double only if they tell of different customers
  Two dealers each know half of the customers and report a part of it.
  What the firm learns depends on whether they know the same ones. The figures are examples.

  Rule: The overlap of two sources is stated, not assumed

    Scenario Outline: Each dealer has customers of its own
      Given <north>% of the customers live in the north and <south>% in the south
      And the northern dealer sees 100% of customer needs in the north first-hand, 100% of it correctly
      And the southern dealer sees 100% of customer needs in the south first-hand, 100% of it correctly
      And the northern dealer passes 60% of customer needs on to the core firm, 100% of it correctly
      And the southern dealer passes <report>% of customer needs on to the core firm, 100% of it correctly
      When the service model is reviewed
      Then the core firm knows <share>% of customer needs correctly

      Examples:
        | north | south | report | share |
        | 50    | 50    | 60     | 60    |
        | 70    | 30    | 30     | 51    |

    Scenario Outline: Both dealers know half of the same customers
      Given the northern dealer sees 50% of customer needs first-hand, 100% of it correctly
      And the southern dealer sees 50% of customer needs first-hand, 100% of it correctly
      And the northern dealer passes 60% of customer needs on to the core firm, 100% of it correctly
      And the southern dealer passes 60% of customer needs on to the core firm, 100% of it correctly
      And the northern dealer and the southern dealer <overlap>
      When the service model is reviewed
      Then the core firm knows <share>% of customer needs correctly

      Examples: from no overlap but chance to the same cases all along
        | overlap                                          | share |
        | meet by chance in customer needs                 | 51    |
        | see the same cases of customer needs             | 42    |
        | see and pass on the same cases of customer needs | 30    |
