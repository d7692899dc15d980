# language: en
@CRM03 @MI-08 @PA-34 @owner-head-of-service
Feature: Use is judged by how well it helps
  Hours and output are easy to count.
  Whoever counts nothing else gets hours and output, not service.

  Rule: Measures of quantity alone are reported to management

    Scenario: Only hours and output of CRM use are counted
      Given the use of the CRM by the seat is judged by hours and productivity
      When the service model is reviewed
      Then management is warned that nobody asks how well the seat can use the CRM

    Scenario: It is asked how well the CRM is used, not only how much
      Given the use of the CRM by the seat is judged by productivity and by how well it is used
      When the service model is reviewed
      Then no warning is raised about the seat

    Scenario: Nobody has said by what the use is judged
      Given the CRM shows customer profile to the seat
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about the CRM and the seat

    Scenario: Nobody uses a customer system
      Given the seat works without the CRM
      When the service model is reviewed
      Then management is told that this promise does not apply
