# language: en
@SC-06 @PA-14 @DS-02 @owner-purchasing
Feature: What repairs show about parts reaches the supplier
  Whoever repairs a product sees which part failed.
  How much the supplier learns depends on who repairs what. The figures are examples.

  Rule: Repair records count for more when the repairers see different products

    Scenario: Front office and dealer repair the same products by chance
      Given the firm serves in the proactive mode
      When the service model is reviewed
      Then the back office knows 53.1% of part quality correctly
      And management knows 48.9% of part quality correctly
      And the supplier knows 38.0% of part quality correctly

    Scenario: Each repairs its own half, and the back office collects
      Given the front office and the dealer each repair 50% of the products and see 90% of the parts, 90% and 85% of it correctly
      And the front office passes 95% of part quality on to the back office, 97% of it correctly
      And the dealer passes 80% of part quality on to the back office, 90% of it correctly
      When the service model is reviewed
      Then the back office knows 64.9% of part quality correctly

    Scenario: Each repairs its own half, and the supplier hears of it
      Given the front office and the dealer each repair 50% of the products and see 90% of the parts, 90% and 85% of it correctly
      And the front office passes 95% of part quality on to the back office, 97% of it correctly
      And the dealer passes 80% of part quality on to the back office, 90% of it correctly
      And the back office passes 95% of part quality on to management, 97% of it correctly
      And management passes 80% of part quality on to the supplier, 97% of it correctly
      When the service model is reviewed
      Then the supplier knows 46.4% of part quality correctly
