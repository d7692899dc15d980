# language: en
@CHN06 @PA-35 @CL-11 @owner-head-of-service
Feature: Unclear matters are talked over, not typed in
  What can be read in two ways is cleared up by asking back.
  How rich a medium is follows scores of our own; the figures are examples.

  Rule: A matter too unclear for its medium is pointed out

    Scenario: The matter is too unclear for the medium
      Given the matter comes in by the web form
      And 80% of the matter can be read in different ways
      When the service model is reviewed
      Then management is warned about the web form

    Scenario: The medium is rich enough to clear the matter up
      Given the matter comes in by the telephone
      And 80% of the matter can be read in different ways
      When the service model is reviewed
      Then no warning is raised about the telephone

    Scenario: Nobody has said how clear the matter is
      Given the matter comes in by the web form
      And nobody has said how clear the matter is
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about the matter

    Scenario: The customer brings nothing
      Given the customer comes by the web form only
      And the customer brings no matters at all
      When the service model is reviewed
      Then management is told that this promise does not apply
