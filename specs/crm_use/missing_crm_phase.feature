# language: en
@CRM05 @CL-24 @PA-19 @owner-head-of-service
Feature: A customer system works, learns and links
  A system that only records is an expensive filing cabinet.
  It becomes service when what was recorded teaches something and partners work with it.

  Rule: A missing phase of the customer system is reported to management

    Scenario: The CRM records, but does not do all it is for
      Given the CRM can process and analyze, but not link partners
      When the service model is reviewed
      Then management is warned that the CRM leaves customers and partners outside

    Scenario: The CRM works, learns and links partners
      Given the CRM can process, analyze and link partners
      When the service model is reviewed
      Then no warning is raised about the customer system

    Scenario: Nobody has said which phases are in place
      Given nobody has said what the CRM can do
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked what the CRM can do

    Scenario: There is no customer system
      Given the core firm has no CRM
      When the service model is reviewed
      Then management is told that this promise does not apply
